package org.sced.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.sced.analysis.Version;
import org.sced.data.DiaryException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The command {@code sced}: from a diary file to a case report. */
@Command(
        name = "sced",
        description = "Analyses single-case experiments: a diary of daily values under phases such as A, B, A'.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Sced.VersionLine.class,
        subcommands = {
            PlanCommand.class,
            DrawCommand.class,
            AnalyzeCommand.class,
            DescribeCommand.class,
            EffectsCommand.class,
            TestCommand.class,
            PowerCommand.class,
            ChartCommand.class
        },
        footer = {
            "",
            "FILE is a CSV file with a header: one of date, day or session; phase; case if there are several persons;"
                    + " and one column for each measure. Exit codes: 0 done; 2 bad usage or bad input, with the reasons"
                    + " on stderr; 1 a defect of sced.",
            "",
            "sced describes one person's diary. It does not diagnose and is no crisis tool."
        })
public final class Sced {
    /** Done. */
    static final int OK = CommandLine.ExitCode.OK;
    /** A defect of ours. */
    static final int DEFECT = CommandLine.ExitCode.SOFTWARE;
    /** Bad usage or bad input. */
    static final int BAD_INPUT = CommandLine.ExitCode.USAGE;

    private Sced() {}

    /** Runs the command and ends the JVM with its exit code. */
    public static void main(String[] args) {
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        int code = run(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), args);
        System.exit(code);
    }

    /** Runs the command with the given output and answers its exit code. */
    static int run(OutputStream out, OutputStream err, String... args) {
        Terminal shown = new Terminal(out);
        Terminal told = new Terminal(err);
        int code = execute(shown, told, args);
        if (shown.checkError() && code == OK) {
            told.println("sced: the output could not be written as a whole");
            code = BAD_INPUT;
        }
        told.flush();
        return code;
    }

    private static int execute(Terminal out, Terminal err, String... args) {
        CommandLine command = new CommandLine(new Sced())
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setUsageHelpAutoWidth(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler(Sced::badUsage)
                .setExecutionExceptionHandler(Sced::failed);
        if (args.length == 0) {
            command.usage(err);
            return BAD_INPUT;
        }
        return command.execute(args);
    }

    private static int badUsage(CommandLine.ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        command.getErr().println("sced: " + e.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
        command.getErr()
                .println("Try 'sced " + (command.getParent() == null ? "" : command.getCommandName() + " ")
                        + "--help'.");
        return BAD_INPUT;
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (e instanceof DiaryException || e instanceof InputException) {
            err.println(e.getMessage());
            return BAD_INPUT;
        }
        if (e instanceof UncheckedIOException io) {
            err.println("sced: " + told(io));
            return BAD_INPUT;
        }
        err.println("sced: this is a defect of sced " + Version.current() + ", please report it:");
        e.printStackTrace(err);
        return DEFECT;
    }

    /** What went wrong with a file: which one, and why in words. */
    private static String told(UncheckedIOException e) {
        IOException cause = e.getCause();
        String what = e.getMessage().replace(": " + cause, "");
        if (what.equals(cause.toString())) {
            return reason(cause);
        }
        boolean named = cause instanceof NoSuchFileException missing && what.equals(missing.getFile());
        return what + ": " + (named ? "there is no such file" : reason(cause));
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist";
        }
        if (e instanceof FileAlreadyExistsException there) {
            return there.getFile() + " is a file, a folder is needed";
        }
        return e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    /** What {@code --version} prints. */
    static final class VersionLine implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"sced " + Version.current()};
        }
    }
}
