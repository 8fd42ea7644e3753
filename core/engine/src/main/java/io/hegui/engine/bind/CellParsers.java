package io.hegui.engine.bind;

import io.hegui.engine.check.GuardedCall;
import io.hegui.engine.check.GuardedCall.Outcome;
import io.hegui.engine.check.GuardedCall.Returned;
import io.hegui.engine.check.GuardedCall.Thrown;
import io.hegui.engine.report.Expectation;
import io.hegui.engine.report.Value;
import io.hegui.sdk.Text;
import io.hegui.sdk.dataset.CodeList;
import io.hegui.sdk.value.CreditCode;
import io.hegui.sdk.value.ResidentId;
import java.lang.invoke.MethodHandle;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the text of each type of column is read. */
final class CellParsers {
    private static final Map<String, Boolean> BOOLEANS =
            Map.of("true", true, "false", false, "是", true, "否", false, "y", true, "n", false, "1", true, "0", false);
    private static final List<Value> BOOLEAN_FORMS = List.of(
            Value.labelled("true", Text.of("是（true）", "true")), Value.labelled("false", Text.of("否（false）", "false")));

    private CellParsers() {}

    static Object bool(String text) throws BadCell {
        Boolean value = BOOLEANS.get(text.toLowerCase(Locale.ROOT));
        if (value == null) {
            throw BadCell.expecting(StructureCheck.CELL_CODE, "finding", Expectation.Form.ONE_OF, BOOLEAN_FORMS);
        }
        return value;
    }

    static Object date(String text) throws BadCell {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new BadCell(StructureCheck.CELL_DATE, "finding");
        }
        try {
            return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
        } catch (DateTimeException e) {
            throw new BadCell(StructureCheck.CELL_DATE, "calendar");
        }
    }

    static Object month(String text) throws BadCell {
        if (text.length() != 7 || text.charAt(4) != '-') {
            throw new BadCell(StructureCheck.CELL_DATE, "month");
        }
        try {
            return YearMonth.of(digits(text, 0, 4), digits(text, 5, 7));
        } catch (DateTimeException e) {
            throw new BadCell(StructureCheck.CELL_DATE, "month");
        }
    }

    static Object residentId(String text) throws BadCell {
        try {
            return ResidentId.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadCell(StructureCheck.CELL_ID, "finding");
        }
    }

    static Object creditCode(String text) throws BadCell {
        try {
            return CreditCode.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadCell(StructureCheck.CELL_ID, "credit");
        }
    }

    /** Codes by name and by Chinese label. */
    static CellParser codes(List<CodeList> codes) {
        Map<String, CodeList> byText = new HashMap<>();
        codes.forEach(code -> byText.put(code.label().zh(), code));
        codes.forEach(code -> byText.put(code.name(), code));
        List<Value> allowed = codes.stream()
                .map(code -> Value.labelled(
                        code.name(),
                        Text.of(
                                code.name() + "（" + code.label().zh() + "）",
                                code.name() + " (" + code.label().en() + ")")))
                .toList();
        return text -> {
            CodeList code = byText.get(text);
            if (code == null) {
                throw BadCell.expecting(StructureCheck.CELL_CODE, "finding", Expectation.Form.ONE_OF, allowed);
            }
            return code;
        };
    }

    /** A class that reads itself, through its method {@code parse}. */
    static CellParser parsed(MethodHandle parse) {
        return text -> {
            Outcome<Object> outcome = GuardedCall.invoke(parse, text);
            if (outcome instanceof Thrown<Object> thrown) {
                if (thrown.isRefusal()) {
                    throw new BadCell(StructureCheck.CELL_FORMAT, "finding");
                }
                throw new BindingFault(thrown.reason());
            }
            return ((Returned<Object>) outcome).value();
        };
    }

    private static int digits(String text, int from, int to) throws BadCell {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new BadCell(StructureCheck.CELL_DATE, "finding");
            }
            value = value * 10 + (c - '0');
        }
        return value;
    }
}
