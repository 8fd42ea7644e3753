package io.hegui.engine.report;

import io.hegui.engine.check.CheckPage;
import io.hegui.sdk.Language;
import io.hegui.sdk.Text;
import io.hegui.sdk.regulation.Citation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is said to people about findings of one shape, in one language. */
final class FindingWords {
    private final FindingShape shape;
    private final Optional<CheckPage> page;
    private final Language language;
    private final Map<String, LocalDate> warned;

    /** @param warned checks that are not enforced yet, and from when they will be */
    FindingWords(FindingShape shape, Optional<CheckPage> page, Language language, Map<String, LocalDate> warned) {
        this.shape = shape;
        this.page = page;
        this.language = language;
        this.warned = warned;
    }

    FindingShape shape() {
        return shape;
    }

    String status() {
        return shape.unknown() ? "UNKNOWN" : "FOUND";
    }

    /** From when the check will be enforced; empty if it is. */
    Optional<LocalDate> enforcedFrom() {
        return Optional.ofNullable(warned.get(shape.check()));
    }

    /** Whether any check of the filing is not enforced yet, and a table of its findings has a column for that. */
    boolean hasWarned() {
        return !warned.isEmpty();
    }

    String fix() {
        return page.map(about -> about.fix().in(language)).orElse("");
    }

    List<Citation> cites() {
        return page.map(CheckPage::cites).orElse(List.of());
    }

    /** Whether there is an observed value; then it has been added. */
    boolean observed(Parts parts, Escape escape) {
        shape.observed().ifPresent(value -> parts.value(value, 0, language, escape));
        return shape.observed().isPresent();
    }

    boolean expected(Parts parts, Escape escape) {
        if (shape.expected().isEmpty()) {
            return false;
        }
        parts.text(Expectation.before(shape.expected().get(), language), escape);
        for (int i = 0; i < shape.bounds().size(); i++) {
            parts.text(i == 0 ? "" : Expectation.between(language), escape)
                    .value(shape.bounds().get(i), shape.firstBound() + i, language, escape);
        }
        return true;
    }

    boolean difference(Parts parts, Escape escape) {
        shape.difference().ifPresent(value -> parts.value(value, shape.differenceSlot(), language, escape));
        return shape.difference().isPresent();
    }

    /** The message with its values; the name of the message if the check's page does not have it. */
    void message(Parts parts, Escape escape) {
        if (template().isEmpty()) {
            parts.text(shape.message(), escape);
        }
        for (Template.Piece piece : pieces()) {
            if (!piece.isName()) {
                parts.text(piece.text(), escape);
            } else if (!named(piece.text(), parts, escape)) {
                parts.text("{" + piece.text() + "}", escape);
            }
        }
    }

    /** Whether the message exists and each name in it has a value. */
    boolean isComplete() {
        return template().isPresent()
                && pieces().stream()
                        .allMatch(piece -> !piece.isName() || named(piece.text(), new Parts(), Escape.NONE));
    }

    private boolean named(String name, Parts parts, Escape escape) {
        int argument = shape.argumentNames().indexOf(name);
        if (argument >= 0) {
            parts.value(shape.arguments().get(argument), shape.firstArgument() + argument, language, escape);
            return true;
        }
        switch (name) {
            case "row" -> parts.add((finding, out) -> out.decimal(finding.row()));
            case "key" -> parts.add((finding, out) -> finding.key(escape, out));
            case "field" -> parts.text(shape.field(), escape);
            case "observed" -> {
                return observed(parts, escape);
            }
            case "expected" -> {
                return expected(parts, escape);
            }
            case "difference" -> {
                return difference(parts, escape);
            }
            default -> {
                return figure(name, parts, escape);
            }
        }
        return true;
    }

    private boolean figure(String name, Parts parts, Escape escape) {
        int figure = shape.figures().indexOf(name);
        if (figure >= 0) {
            int slot = shape.firstFigure() + figure;
            parts.add((finding, out) -> finding.slot(slot, escape, out));
        }
        return figure >= 0;
    }

    private Optional<Text> template() {
        return page.flatMap(about -> about.message(shape.message()));
    }

    private List<Template.Piece> pieces() {
        return template().map(text -> Template.pieces(text.in(language))).orElse(List.of());
    }
}
