package org.sced.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command did: its exit code and what it printed, lines ending with LF. */
record CommandRun(int code, String out, String err) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    static CommandRun of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Sced.run(out, err, args);
        return new CommandRun(code, text(out), text(err));
    }

    private static String text(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** A run that does what it is asked, without a word beside it. */
    static CommandRun good(String... args) {
        CommandRun run = of(args);
        assertThat(run.err).isEmpty();
        assertThat(run.code).isZero();
        return run;
    }

    static CommandRun good(String command, Stream<String> args) {
        return good(Stream.concat(Stream.of(command), args).toArray(String[]::new));
    }

    /** What a run prints that cannot do what it is asked; without a trace of the program. */
    static String bad(String... args) {
        CommandRun run = of(args);
        assertThat(run.code).isEqualTo(2);
        assertThat(run.out).isEmpty();
        assertThat(run.err).isNotBlank().doesNotContain("\tat ", "Exception:");
        return run.err;
    }

    /** The same of a run that says why in one sentence, without the name of the command before it. */
    static String refusal(String... args) {
        String said = bad(args);
        assertThat(said).startsWith("sced: ");
        return said.substring("sced: ".length()).strip();
    }

    static String refusal(String command, Stream<String> args) {
        return refusal(Stream.concat(Stream.of(command), args).toArray(String[]::new));
    }

    /** What was printed, as JSON. */
    JsonNode json() {
        return MAPPER.readTree(out);
    }
}
