package dev.sisa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** How a command ended and what it said. */
public record Outcome(int exit, String out, String err) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** This, if it ended well. */
    public Outcome succeeded() {
        assertThat(exit).as("%s%s", out, err).isZero();
        return this;
    }

    /** The standard output, if it is one JSON value and nothing else. */
    public JsonNode json() {
        try {
            return JSON.readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError(out, e);
        }
    }

    /** Samples and digest of each shard, as train, ingest and heal print them. */
    JsonNode shards() {
        JsonNode shards = succeeded().json().path("shards");
        assertThat(shards).isNotEmpty();
        return shards;
    }

    /**
     * Checks that the command was refused for a reason in one clear line, but for a general remedy, with this exit status and nothing printed but, where JSON
     * was asked for, the same as an error.
     */
    public void refused(int status, String... reasons) {
        assertThat(exit).as("%s%s", out, err).isEqualTo(status);
        if (!out.isEmpty()) {
            JsonNode error = json().path("error");
            assertThat(error.path("exit").asInt()).isEqualTo(status);
            assertThat(err).startsWith("sisa: " + error.path("message").asText());
        }
        assertThat(err).startsWith("sisa: ").doesNotContain("\tat ", "Exception", "fault of sisa", "null");
        assertThat(err.lines().filter(line -> !line.startsWith("See `") && !line.startsWith("Correct ")))
                .hasSize(1);
        assertThat(err).contains(reasons);
    }
}
