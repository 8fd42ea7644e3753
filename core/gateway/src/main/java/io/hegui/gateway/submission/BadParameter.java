package io.hegui.gateway.submission;

import io.hegui.gateway.http.ProblemException;
import io.hegui.sdk.Text;
import java.util.Optional;

/** Something a client has to say about a filing, and says not or wrongly. */
public final class BadParameter {
    private BadParameter() {}

    static ProblemException of(String name, Text detail) {
        return new ProblemException(
                400, "parameter-" + name, Text.of("参数 " + name + " 不对", "Bad parameter '" + name + "'"), detail);
    }

    /** @throws ProblemException 400 unless the value is there and not blank */
    public static String required(String name, Optional<String> value) {
        return value.filter(given -> !given.isBlank())
                .orElseThrow(() -> of(name, Text.of("缺少参数 " + name + "。", "The parameter '" + name + "' is missing.")));
    }

    /** @throws ProblemException 400 unless the value is true, false or not there, which stands for false */
    public static boolean flag(String name, Optional<String> value) {
        return switch (value.orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw of(
                        name,
                        Text.of(
                                "参数 " + name + " 只能是 true 或 false。",
                                "The parameter '" + name + "' is either true or false."));
        };
    }
}
