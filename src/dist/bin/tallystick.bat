@echo off
rem Starts Tallystick on the first Java 21 or newer that this machine has.
setlocal EnableExtensions DisableDelayedExpansion
for %%h in ("%~dp0..") do set "HOME_DIR=%%~fh"
rem Meant for other programs.
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
set "JAVA_FOUND="

if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
for %%r in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%LOCALAPPDATA%\Programs\Eclipse Adoptium") do (
  if exist "%%~r" for /d %%d in ("%%~r\*") do call :try "%%~d"
)
if not defined JAVA_FOUND (
  echo tallystick needs Java 21 or newer and found none. 1>&2
  echo Install Eclipse Temurin 21 ^(https://adoptium.net^), or set JAVA_HOME to where one is. 1>&2
  exit /b 2
)

"%JAVA_FOUND%\bin\java.exe" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx64m -XX:+ExitOnOutOfMemoryError ^
  -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Djava.awt.headless=true ^
  "-DjSerialComm.library.path=%HOME_DIR%\native" "-Dtallystick.home=%HOME_DIR%" ^
  -jar "%HOME_DIR%\lib\tallystick.jar" %*
exit /b %ERRORLEVEL%

rem Takes the Java in folder %1 if its release file says 21 or newer.
:try
if defined JAVA_FOUND exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "JAVA_VERSION=0"
set "JAVA_MAJOR=0"
for /f tokens^=2^ delims^=^" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "JAVA_VERSION=%%v"
for /f "delims=.-+" %%m in ("%JAVA_VERSION%") do set "JAVA_MAJOR=%%m"
if %JAVA_MAJOR% GEQ 21 for %%h in ("%~1") do set "JAVA_FOUND=%%~fh"
exit /b 0
