// Imports for a session in JShell; show(...) prints a table in full, where JShell alone would cut it short.
// After "mvn -q package -DskipTests", from the project's root:
// jshell -R-Djava.awt.headless=true --class-path target/sced-0.1.0-SNAPSHOT-cli.jar examples/startup.jsh
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.sced.analysis.*;
import org.sced.chart.*;
import org.sced.data.*;
import org.sced.effect.*;
import org.sced.planning.*;
import org.sced.randomization.*;
import org.sced.report.*;
import org.sced.stats.*;
void show(Object result) { System.out.println(result); }
