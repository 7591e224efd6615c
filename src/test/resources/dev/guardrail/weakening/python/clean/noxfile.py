import nox

nox.options.error_on_missing_interpreters = True


@nox.session
def contract(session):
    session.install("-r", "requirements-dev.txt", "-e", ".")
    session.run("pytest", "tests/contract", "--strict-markers")


@nox.session
def lint(session):
    session.install("ruff")
    session.run("ruff", "check", "src", "tests")
