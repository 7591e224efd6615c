@echo off
rem Runs Guardrail on Windows. It keeps no archive of loaded classes, so each start takes as long as Java takes to load them.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
if not defined GUARDRAIL_JAVA_OPTIONS set "GUARDRAIL_JAVA_OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"%JAVA%" %GUARDRAIL_JAVA_OPTIONS% -Dfile.encoding=UTF-8 -cp "%~dp0..\lib\guardrail.jar;%~dp0..\lib\compiler\*" dev.guardrail.cli.Start %*
set "CODE=%ERRORLEVEL%"
if "%CODE%"=="9009" (
    echo guardrail: needs Java 17 or later: put java on the PATH, or set JAVA_HOME>&2
    set "CODE=2"
)
exit /b %CODE%
