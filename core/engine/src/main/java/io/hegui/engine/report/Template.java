package io.hegui.engine.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message with {@code {name}} where a value of the finding goes. */
final class Template {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.-]*)\\}");

    private Template() {}

    /**
     * A stretch of a message.
     *
     * @param isName whether a value goes there, and the text is its name
     */
    record Piece(String text, boolean isName) {}

    static List<Piece> pieces(String template) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = NAME.matcher(template);
        int done = 0;
        while (matcher.find()) {
            pieces.add(new Piece(template.substring(done, matcher.start()), false));
            pieces.add(new Piece(matcher.group(1), true));
            done = matcher.end();
        }
        pieces.add(new Piece(template.substring(done), false));
        return pieces;
    }
}
