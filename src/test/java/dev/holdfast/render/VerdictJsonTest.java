package dev.holdfast.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdfast.diagnostic.Code;
import dev.holdfast.diagnostic.Problem;
import dev.holdfast.diagnostic.Span;
import dev.holdfast.verdict.Failed;
import dev.holdfast.verdict.Holds;
import dev.holdfast.verdict.Stopped;
import dev.holdfast.verdict.Summary;
import dev.holdfast.verdict.Trace;
import dev.holdfast.verdict.Verdict;
import dev.holdfast.verdict.Violated;
import dev.holdfast.verdict.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictJsonTest {

    @Test
    void writesAViolationWithItsStates() {
        Violation violation = new Violation(Violation.Kind.INVARIANT, "ContentIntegrity",
                Samples.prefix(Samples.migration(), 2));
        Golden.assertMatches("violated.json", VerdictJson.of(new Violated(Samples.summary("Sample.cfg"), violation)));
    }

    @Test
    void keepsTheVerdictsApart() throws JsonProcessingException {
        Summary summary = Samples.summary("Sample.cfg");
        assertThat(json(new Holds(summary)).path("verdict").asText()).isEqualTo("holds");
        JsonNode stopped = json(new Stopped(summary, Stopped.Reason.TIMEOUT));
        assertThat(stopped.path("verdict").asText()).isEqualTo("stopped");
        assertThat(stopped.path("reason").asText()).isEqualTo("time limit reached");
    }

    @Test
    void listsProblemsWithTheirPlaces() throws JsonProcessingException {
        Problem problem = Problem.of(Code.CONFIG_KEYWORD, Span.at("A.cfg", 3, 5), "unknown keyword",
                "did you mean INVARIANT?");
        JsonNode first = json(
                new Failed(Summary.ofNothing("A", "A.cfg"), List.of(problem), Failed.Moment.LOADING, Trace.EMPTY))
                .path("problems").path(0);
        assertThat(first.toString())
                .isEqualTo("{\"code\":\"CONFIG_KEYWORD\",\"file\":\"A.cfg\",\"line\":3,\"column\":5,"
                        + "\"message\":\"unknown keyword\",\"hint\":\"did you mean INVARIANT?\"}");
    }

    private static JsonNode json(Verdict verdict) throws JsonProcessingException {
        return new ObjectMapper().readTree(VerdictJson.of(verdict));
    }
}
