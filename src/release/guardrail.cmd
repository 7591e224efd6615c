@echo off
rem Runs Guardrail on Windows. It keeps no archive of loaded classes, so each start takes as long as Java takes to load them.
setlocal EnableExtensions DisableDelayedExpansion
rem In a subroutine: a script that was called by its name in quotes does not know its own folder outside of one.
call :find_libraries
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME:"=%\bin\java.exe"
if defined JAVA_HOME if not exist "%JAVA%" goto no_home
if not defined GUARDRAIL_JAVA_OPTIONS set "GUARDRAIL_JAVA_OPTIONS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1"
"%JAVA%" %GUARDRAIL_JAVA_OPTIONS% -Dfile.encoding=UTF-8 -cp "%CLASSES%" dev.guardrail.cli.Start %*
set "CODE=%ERRORLEVEL%"
if "%CODE%"=="9009" goto no_java
if not "%CODE%"=="1" exit /b %CODE%
rem A failing verdict ends with 1, and so does a Java that is too old: it cannot even say the version.
"%JAVA%" -cp "%CLASSES%" dev.guardrail.cli.Start --version >nul 2>&1
if not errorlevel 1 exit /b 1
:no_java
echo guardrail: needs Java 17 or later: put java on the PATH, or set JAVA_HOME>&2
exit /b 2
:no_home
echo guardrail: there is no "%JAVA%": set JAVA_HOME to the folder of a Java 17 or later>&2
exit /b 2
:find_libraries
set "CLASSES=%~dp0..\lib\guardrail.jar;%~dp0..\lib\compiler\*"
exit /b 0
