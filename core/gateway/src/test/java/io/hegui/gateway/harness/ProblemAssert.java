package io.hegui.gateway.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;

/** Every refusal is a problem document that says what is wrong, and under which request id. */
public final class ProblemAssert {
    private ProblemAssert() {}

    public static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(contentType -> assertThat(contentType).startsWith("application/problem+json"));
        JsonObject problem = new JsonObject(response.body());
        assertThat(problem.getString("type")).endsWith(":" + type);
        assertThat(problem.getString("detail")).isNotBlank();
        assertThat(problem.getString("requestId")).isNotBlank();
    }
}
