package org.sced.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Runs JShell as a user does, with the class path of the tests. */
final class Jshell {
    /** No answer begins with so many characters of what was typed. */
    private static final int SHORTEST_ECHO = 4;

    private Jshell() {}

    /** What JShell prints for scripts that it loads and lines that are typed, without its welcome and its prompts. */
    static String run(List<String> scripts, List<String> typed) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "jshell").toString(),
                "-R-Djava.awt.headless=true",
                "-R-Dfile.encoding=UTF-8",
                "-R-Dstdout.encoding=UTF-8",
                "-J-Dfile.encoding=UTF-8",
                "-J-Dstdout.encoding=UTF-8",
                "-J-Dstdin.encoding=UTF-8",
                "--class-path",
                System.getProperty("java.class.path")));
        command.addAll(scripts);
        Path in = Files.createTempFile("jshell", ".in");
        Path out = Files.createTempFile("jshell", ".out");
        try {
            Files.write(in, typed, StandardCharsets.UTF_8);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectInput(in.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            Process process = builder.start();
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("JShell did not end: " + Files.readString(out));
            }
            String shown = Files.readString(out)
                    .replace("\b", "")
                    .replaceAll("(?m)^\\|  (Welcome to JShell|For an introduction).*\\R", "")
                    .replaceAll("(?m)^jshell> *", "")
                    .replaceAll("(?m)^[A-Z][a-z]{2} \\d{2}, \\d{4} .*java.util.prefs.*\\RINFO: .*\\R", "")
                    .strip();
            return shown.lines().map(line -> withoutEcho(line, typed)).collect(Collectors.joining("\n"));
        } finally {
            Files.delete(in);
            Files.delete(out);
        }
    }

    /** A line of output without what later JDKs repeat in front of it of a line that was typed before they were ready. */
    private static String withoutEcho(String line, List<String> typed) {
        int echo = 0;
        for (String one : typed) {
            int same = 0;
            while (same < Math.min(line.length(), one.length()) && line.charAt(same) == one.charAt(same)) {
                same++;
            }
            echo = Math.max(echo, same);
        }
        return echo < SHORTEST_ECHO ? line : line.substring(echo);
    }
}
