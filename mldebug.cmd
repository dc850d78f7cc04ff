@echo off
rem Runs mldebug from a checkout: builds the program when it is missing or older than its sources, then runs it.
rem
rem   JAVA_HOME      the Java to run with (17 or newer); else the java on the PATH
rem   MLDEBUG_OPTS   further options of the Java virtual machine, for example -Xmx2g
rem
rem No parenthesised blocks: a folder such as "Program Files (x86)" would end them.
setlocal EnableExtensions DisableDelayedExpansion

set "_HOME=%~dp0"
set "_JAR=%_HOME%target\launcher\mldebug.jar"
set "_SEEN=%_HOME%target\launcher\sources"

set "_JAVA=java"
if not defined JAVA_HOME goto java_on_path
set "_JAVA=%JAVA_HOME%\bin\java.exe"
if exist "%_JAVA%" goto java_found
>&2 echo error: there is no %_JAVA%
>&2 echo hint: let JAVA_HOME name a JDK, 17 or newer, or unset it
exit /b 2
:java_on_path
where java >nul 2>nul
if not errorlevel 1 goto java_found
>&2 echo error: no java on the PATH
>&2 echo hint: install a JDK, 17 or newer, or let JAVA_HOME name one
exit /b 2
:java_found

rem An installed copy without sources.
if exist "%_HOME%pom.xml" goto sources
set "_JAR=%_HOME%target\mldebug.jar"
goto run

:sources
rem Fresh, if no source is newer than the copy that was made of it before the build. Lists what it would copy, then a
rem count: the first word is 0 when there is nothing to copy.
if not exist "%_JAR%" goto build
set "_FIRST="
for /f "tokens=1" %%f in ('xcopy "%_HOME%src\main" "%_SEEN%\main" /d /i /l /s /y 2^>nul') do if not defined _FIRST set "_FIRST=%%f"
if not "%_FIRST%"=="0" goto build
set "_FIRST="
for /f "tokens=1" %%f in ('xcopy "%_HOME%pom.xml" "%_SEEN%" /d /i /l /y 2^>nul') do if not defined _FIRST set "_FIRST=%%f"
if "%_FIRST%"=="0" goto run

:build
>&2 echo mldebug: building, because %_JAR% is missing or older than the sources
if exist "%_SEEN%.new" rmdir /s /q "%_SEEN%.new"
xcopy "%_HOME%src\main" "%_SEEN%.new\main" /i /q /s /y >nul
xcopy "%_HOME%pom.xml" "%_SEEN%.new" /i /q /y >nul
set "_MAVEN=mvn"
where mvn >nul 2>nul
if errorlevel 1 set "_MAVEN=%_HOME%mvnw.cmd"
set "MAVEN_OPTS=%MAVEN_OPTS% -Djansi.noreset=true"
call "%_MAVEN%" -q -B -ntp -Dstyle.color=never -f "%_HOME%pom.xml" -Dfast package 1>&2 <nul
if not errorlevel 1 goto built
>&2 echo error: the build failed; its messages stand above
>&2 echo hint: it needs a JDK, 17 or newer; see all of it with: mvn -f "%_HOME%pom.xml" -Dfast package
exit /b 2
:built
if exist "%_SEEN%" rmdir /s /q "%_SEEN%"
move "%_SEEN%.new" "%_SEEN%" >nul

:run
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=PASSIVE"
"%_JAVA%" -Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:PretenureSizeThreshold=256k -XX:MaxRAMPercentage=60 -XX:-UsePerfData -XX:+IgnoreUnrecognizedVMOptions -XX:MaxInlineLevel=9 -XX:FreqInlineSize=150 -XX:InlineSmallCode=1500 %MLDEBUG_OPTS% -jar "%_JAR%" %*
exit /b %errorlevel%
