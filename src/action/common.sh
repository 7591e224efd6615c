# What the steps of the Action share. Steps source this file; it runs nothing.
# shellcheck shell=bash

# An earlier step of the job may have run code of the change, and set these for all steps after it.
unset GUARDRAIL_JAVA_OPTIONS JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS

# The newest Java of the runner, unless a person names one: a job may have set up an older one for its own build.
if [ -n "${INPUT_JAVA:-}" ]; then
    export JAVA_HOME=$INPUT_JAVA
else
    for home_of_java in "${JAVA_HOME_25_X64:-}" "${JAVA_HOME_25_ARM64:-}" "${JAVA_HOME_21_X64:-}" \
        "${JAVA_HOME_21_ARM64:-}" "${JAVA_HOME_17_X64:-}" "${JAVA_HOME_17_ARM64:-}"; do
        if [ -x "$home_of_java/bin/java" ]; then
            export JAVA_HOME=$home_of_java
            break
        fi
    done
fi

# Text in the form that GitHub's log takes as the data of a command: on one line, without what would end it.
escaped() {
    local text=$1
    text=${text//'%'/%25}
    text=${text//$'\r'/%0D}
    text=${text//$'\n'/%0A}
    printf '%s' "$text"
}

# A line of the log that GitHub shows at the top of the run.
annotate() {
    printf '::%s title=Guardrail::%s\n' "$1" "$(escaped "$2")"
}

refuse() {
    annotate error "$1"
    exit 2
}

random() {
    od -An -N16 -tx1 /dev/urandom | tr -d ' \n'
}

# An output of the step. Nobody can guess the line that ends the value, whatever the value is.
output() {
    local end
    end=end-$(random)
    printf '%s<<%s\n%s\n%s\n' "$1" "$end" "$2" "$end" >>"$GITHUB_OUTPUT"
}

# Shows a file in the log as it is: a line of it that looks like a command to GitHub is none.
show() {
    local token
    token=guardrail-$(random)
    printf '::stop-commands::%s\n' "$token"
    cat "$1"
    printf '\n::%s::\n' "$token"
}
