package dev.guardrail.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guardrail.fact.ExitCriterion;
import dev.guardrail.fact.Fact;
import dev.guardrail.fact.Workflow;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubjectTest {

    @Test
    void everyTypeOfFactHasANounForOneAndForSeveral() {
        assertThat(types(Fact.class).distinct().map(Subject::of).map(subject -> subject.one() + ", " + subject.many()))
                .containsExactlyInAnyOrder("""
                        action definition, action definitions
                        action reference, action references
                        action that resembles another, actions that resemble others
                        added line, added lines
                        added trigger, added triggers
                        advisory about an action, advisories about actions
                        allowed execution, allowed executions
                        archived repository, archived repositories
                        artifact upload, artifact uploads
                        assertion loss, assertion losses
                        baseline entry, baseline entries
                        baseline, baselines
                        boundary, boundaries
                        call, calls
                        changed file, changed files
                        check loss, check losses
                        check run, check runs
                        check, checks
                        checkout, checkouts
                        claim of an audit, claims of audits
                        command, commands
                        commit, commits
                        compared check, compared checks
                        compared file, compared files
                        compared surface, compared surfaces
                        concurrency setting, concurrency settings
                        condition, conditions
                        container image, container images
                        cooldown, cooldowns
                        coverage gate change, coverage gate changes
                        coverage gate, coverage gates
                        coverage report, coverage reports
                        coverage total, coverage totals
                        covered file, covered files
                        covered line, covered lines
                        declared input, declared inputs
                        deferral, deferrals
                        deferred item, deferred items
                        deliverable, deliverables
                        dependabot update, dependabot updates
                        dependency change, dependency changes
                        dependency, dependencies
                        docker instruction, docker instructions
                        script command, script commands
                        effective command, effective commands
                        environment variable, environment variables
                        environment write, environment writes
                        executable file, executable files
                        exit criterion, exit criteria
                        expression part, expression parts
                        expression, expressions
                        fetch of untrusted files, fetches of untrusted files
                        fetched script, fetched scripts
                        file in layers, files in layers
                        file that a linter checked, files that linters checked
                        file with added code, files with added code
                        file with coverage on both sides, files with coverage on both sides
                        file within boundaries, files within boundaries
                        file, files
                        finding of a linter, findings of linters
                        gap, gaps
                        gate enforcer, gate enforcers
                        gate loss, gate losses
                        git range, git ranges
                        group of uncovered lines, groups of uncovered lines
                        head checkout, head checkouts
                        import cycle, import cycles
                        import, imports
                        importer search, importer searches
                        importer, importers
                        included file of another project, included files of other projects
                        installation of packages, installations of packages
                        invariant, invariants
                        job, jobs
                        later failure, later failures
                        layer order, layer orders
                        ledger line, ledger lines
                        ledger, ledgers
                        line with hidden characters, lines with hidden characters
                        locked dependency, locked dependencies
                        lockfile difference, lockfile differences
                        lockfile, lockfiles
                        loosened pin, loosened pins
                        manifest, manifests
                        new deferral, new deferrals
                        new source, new sources
                        oversight, oversights
                        permission, permissions
                        pin, pins
                        plan change, plan changes
                        plan, plans
                        policy file, policy files
                        preservation promise, preservation promises
                        protection change, protection changes
                        protection file, protection files
                        protection, protections
                        publication with a credential, publications with credentials
                        recorded audit, recorded audits
                        recorded flake or regression, recorded flakes and regressions
                        recorded outcome, recorded outcomes
                        relaxed check, relaxed checks
                        removed line, removed lines
                        renamed check, renamed checks
                        repository of hooks, repositories of hooks
                        reusable call, reusable calls
                        rule folder, rule folders
                        run of untrusted code, runs of untrusted code
                        runner label, runner labels
                        safeguard, safeguards
                        scope item, scope items
                        scope limit, scope limits
                        searched file, searched files
                        secret match, secret matches
                        setting of a check, settings of checks
                        setting, settings
                        shell setting, shell settings
                        sign of a release, signs of releases
                        snapshot file, snapshot files
                        step input, step inputs
                        step that restores a cache, steps that restore a cache
                        step, steps
                        strengthening, strengthenings
                        superfluous action, superfluous actions
                        suppression change, suppression changes
                        surface change, surface changes
                        test case, test cases
                        test change, test changes
                        test condition change, test condition changes
                        test environment branch, test environment branches
                        test file, test files
                        test mark, test marks
                        test removal, test removals
                        test report, test reports
                        test suite, test suites
                        tolerance change, tolerance changes
                        tool of an open version, tools of open versions
                        touching commit, touching commits
                        trigger, triggers
                        unsearched file, unsearched files
                        variable taken for code, variables taken for code
                        use of container credentials, uses of container credentials
                        use of continue-on-error, uses of continue-on-error
                        value of a document, values of documents
                        waiver, waivers
                        widened token, widened tokens
                        workflow, workflows
                        zoned file, zoned files
                        """.split("\n"));
    }

    @Test
    void oneThingIsNotCountedInThePlural() {
        assertThat(Subject.of(Workflow.class).count(0)).isEqualTo("0 workflows");
        assertThat(Subject.of(Workflow.class).count(1)).isEqualTo("1 workflow");
        assertThat(Subject.of(ExitCriterion.class).count(1)).isEqualTo("1 exit criterion");
        assertThat(Subject.of(ExitCriterion.class).count(2)).isEqualTo("2 exit criteria");
    }

    private static Stream<Class<? extends Fact>> types(Class<? extends Fact> type) {
        return type.isInterface()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(permitted -> types(permitted.asSubclass(Fact.class)))
                : Stream.of(type);
    }
}
