package io.hegui.engine.expression;

import static io.hegui.engine.expression.ExpressionRefusals.AMONG_COMPUTED;
import static io.hegui.engine.expression.ExpressionRefusals.COMPUTED_ELEMENT;
import static io.hegui.engine.expression.ExpressionRefusals.LIST;
import static io.hegui.engine.expression.ExpressionRefusals.MAP;
import static io.hegui.engine.expression.ExpressionRefusals.NEED_ALONE;
import static io.hegui.engine.expression.ExpressionRefusals.NOT_NEEDED;
import static io.hegui.engine.expression.ExpressionRefusals.NO_LIST;
import static io.hegui.engine.expression.ExpressionRefusals.NO_ORDER;
import static io.hegui.engine.expression.ExpressionRefusals.NO_PARTS;
import static io.hegui.engine.expression.ExpressionRefusals.NO_PLACE;
import static io.hegui.engine.expression.ExpressionRefusals.NO_TEXT;
import static io.hegui.engine.expression.ExpressionRefusals.NO_VALUE;
import static io.hegui.engine.expression.ExpressionRefusals.OTHER_CONSTANT;
import static io.hegui.engine.expression.ExpressionRefusals.PATTERN;
import static io.hegui.engine.expression.ExpressionRefusals.POINT;
import static io.hegui.engine.expression.ExpressionRefusals.ROW_ALONE;
import static io.hegui.engine.expression.ExpressionRefusals.TOO_MUCH;
import static io.hegui.engine.expression.ExpressionRefusals.TYPE_UNKNOWN;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reduces a checked expression to terms, and refuses what cannot be compiled or would cost too much. */
final class Translator {
    /** Simple steps that one expression may cost; methods of more are too long for Java to compile them. */
    static final int MOST_COST = 500;

    private static final String INDEX = "_[_]";

    private final Vocabulary vocabulary;
    private final SourceText source;
    private final CelAbstractSyntaxTree tree;
    /** What the names of list elements stand for, the innermost first. */
    private final Deque<Bound> bound = new ArrayDeque<>();

    private int made;

    private record Bound(String name, Term element) {}

    private Translator(Vocabulary vocabulary, SourceText source, CelAbstractSyntaxTree tree) {
        this.vocabulary = vocabulary;
        this.source = source;
        this.tree = tree;
    }

    /** @throws UnusableException at the first thing that is wrong */
    static Term term(Vocabulary vocabulary, SourceText source) {
        CelAbstractSyntaxTree tree = vocabulary.check(source);
        Translator translator = new Translator(vocabulary, source, tree);
        Term term = translator.term(tree.getExpr());
        if (term.cost() > MOST_COST) {
            throw translator.tooMuch(term.spot());
        }
        return term;
    }

    private Term term(CelExpr expression) {
        Spot spot = spot(expression);
        if (++made > MOST_COST) {
            throw tooMuch(spot);
        }
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression.constant(), spot);
            case IDENT -> named(expression.ident().name(), spot);
            case SELECT -> selected(expression.select(), spot);
            case CALL -> call(expression, spot);
            case COMPREHENSION -> unrolled(expression.comprehension(), spot);
            case LIST -> throw new UnusableException(spot, LIST.with());
            case STRUCT, MAP, NOT_SET -> throw new UnusableException(spot, MAP.with());
        };
    }

    private static Term constant(CelConstant constant, Spot spot) {
        return switch (constant.getKind()) {
            case BOOLEAN_VALUE -> new Term.Constant(ValueType.BOOL, constant.booleanValue(), spot);
            case INT64_VALUE -> new Term.Constant(ValueType.INT, constant.int64Value(), spot);
            case STRING_VALUE -> new Term.Constant(ValueType.TEXT, constant.stringValue(), spot);
            case DOUBLE_VALUE -> throw new UnusableException(spot, POINT.with());
            default -> throw new UnusableException(spot, OTHER_CONSTANT.with());
        };
    }

    private Term named(String name, Spot spot) {
        for (Bound each : bound) {
            if (each.name().equals(name)) {
                return each.element();
            }
        }
        if (vocabulary.need(name).isPresent()) {
            throw new UnusableException(spot, NEED_ALONE.with(name));
        }
        Optional<Integer> number = vocabulary.threshold(name);
        if (number.isEmpty()) {
            throw new UnusableException(spot, NO_VALUE.with(name));
        }
        return new Term.Threshold(
                number.get(), vocabulary.parameters().get(number.get()).type(), spot);
    }

    private Term selected(CelExpr.CelSelect select, Spot spot) {
        CelExpr of = select.operand();
        if (isNamed(of, Vocabulary.FILING) && !select.testOnly()) {
            Operation asked = Optional.ofNullable(Operation.ofFiling().get(select.field()))
                    .orElseThrow();
            return new Term.Call(asked, List.of(), spot);
        }
        if (isNamed(of, Vocabulary.RECORD)) {
            Field field = vocabulary.field(select.field()).orElseThrow();
            return select.testOnly()
                    ? new Term.Has(Row.JUDGED, field, List.of(), spot)
                    : new Term.Value(Row.JUDGED, field, List.of(), spot);
        }
        if (of.getKind() == CelExpr.ExprKind.Kind.CALL && of.call().function().equals(INDEX)) {
            return lookedUp(of.call().args(), select, spot);
        }
        throw new UnusableException(spot, NO_PARTS.with());
    }

    private Term lookedUp(List<CelExpr> datasetAndKey, CelExpr.CelSelect select, Spot spot) {
        RuleNeed need = need(datasetAndKey.get(0)).orElseThrow(() -> new UnusableException(spot, NOT_NEEDED.with()));
        LookupTerms terms = new LookupTerms(vocabulary, need, term(datasetAndKey.get(1)));
        return terms.column(select.field(), select.testOnly(), spot);
    }

    private Optional<RuleNeed> need(CelExpr expression) {
        return expression.getKind() == CelExpr.ExprKind.Kind.IDENT
                ? vocabulary.need(expression.ident().name())
                : Optional.empty();
    }

    private static boolean isNamed(CelExpr expression, String name) {
        return expression.getKind() == CelExpr.ExprKind.Kind.IDENT
                && expression.ident().name().equals(name);
    }

    private Term call(CelExpr expression, Spot spot) {
        CelExpr.CelCall call = expression.call();
        List<CelExpr> arguments = new ArrayList<>(call.target().stream().toList());
        arguments.addAll(call.args());
        return switch (call.function()) {
            case "_&&_" -> new Term.Junction(true, term(arguments.get(0)), term(arguments.get(1)), spot);
            case "_||_" -> new Term.Junction(false, term(arguments.get(0)), term(arguments.get(1)), spot);
            case "!_" -> new Term.Not(term(arguments.get(0)), spot);
            case "_?_:_" -> choice(arguments, spot);
            case "@in" ->
                need(arguments.get(1))
                        .map(need -> new LookupTerms(vocabulary, need, term(arguments.get(0))).found(spot))
                        .orElseGet(() -> among(term(arguments.get(0)), arguments.get(1), spot));
            case INDEX -> throw new UnusableException(spot, ROW_ALONE.with());
            default -> computed(expression, call.function(), arguments, spot);
        };
    }

    private Term choice(List<CelExpr> arguments, Spot spot) {
        List<Term> both = Codes.alike(term(arguments.get(1)), term(arguments.get(2)));
        return new Term.Choice(term(arguments.get(0)), both.get(0), both.get(1), spot);
    }

    private Term computed(CelExpr expression, String function, List<CelExpr> arguments, Spot spot) {
        Optional<Relation> relation = Arrays.stream(Relation.values())
                .filter(each -> each.function().equals(function))
                .findFirst();
        if (relation.isPresent()) {
            return comparison(relation.get(), term(arguments.get(0)), term(arguments.get(1)), spot);
        }
        List<String> overloads = tree.getReferenceOrThrow(expression.id()).overloadIds();
        if (overloads.size() != 1) {
            throw new UnusableException(spot, TYPE_UNKNOWN.with(function));
        }
        String overload = overloads.get(0);
        Optional<Literal> literal = Literal.ofOverload(overload);
        if (literal.isPresent()) {
            return literal.get().constant(text(arguments.get(0), function), spot);
        }
        Operation operation =
                Operation.ofOverload(overload).orElseThrow(() -> new UnusableException(spot, NO_PLACE.with(function)));
        List<Term> parts = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            parts.add(
                    operation.parameters().get(i).equals(Computation.PATTERN)
                            ? pattern(arguments.get(i))
                            : Codes.text(term(arguments.get(i))));
        }
        return new Term.Call(operation, parts, spot);
    }

    private Term comparison(Relation relation, Term left, Term right, Spot spot) {
        List<Term> both = Codes.alike(left, right);
        if (relation.isOrder()
                && !both.get(0).type().form().isOrdered()
                && both.get(0).type().form() != Form.CODE) {
            throw new UnusableException(spot, NO_ORDER.with());
        }
        return relation.isOrder()
                ? new Term.Comparison(relation, Codes.text(both.get(0)), Codes.text(both.get(1)), spot)
                : new Term.Comparison(relation, both.get(0), both.get(1), spot);
    }

    private Term among(Term value, CelExpr list, Spot spot) {
        List<Term> elements = elements(list, "in").stream()
                .map(element -> Codes.constant(element, value.type()))
                .toList();
        if (elements.stream().allMatch(Term.Constant.class::isInstance)) {
            Set<Object> constants = elements.stream()
                    .map(element -> ((Term.Constant) element).value())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            return new Term.Among(value, constants, spot);
        }
        if (value.canFail()) {
            throw new UnusableException(spot, AMONG_COMPUTED.with());
        }
        return elements.stream()
                .map(element -> comparison(Relation.EQUAL, value, element, spot))
                .reduce((left, right) -> new Term.Junction(false, left, right, spot))
                .orElseThrow();
    }

    /** {@code exists} or {@code all} over the elements of a list, one after the other. */
    private Term unrolled(CelExpr.CelComprehension loop, Spot spot) {
        boolean and = loop.loopStep().call().function().equals("_&&_");
        CelExpr condition = loop.loopStep().call().args().get(1);
        List<Term> turns = new ArrayList<>();
        for (Term element : elements(loop.iterRange(), and ? "all" : "exists")) {
            bound.push(new Bound(loop.iterVar(), element));
            turns.add(term(condition));
            bound.pop();
        }
        return turns.stream()
                .reduce((left, right) -> new Term.Junction(and, left, right, spot))
                .orElse(new Term.Constant(ValueType.BOOL, and, spot));
    }

    private List<Term> elements(CelExpr list, String what) {
        if (list.getKind() != CelExpr.ExprKind.Kind.LIST) {
            throw new UnusableException(spot(list), NO_LIST.with(what));
        }
        List<Term> elements = list.list().elements().stream().map(this::term).toList();
        elements.stream().filter(Term::canFail).findFirst().ifPresent(failing -> {
            throw new UnusableException(failing.spot(), COMPUTED_ELEMENT.with());
        });
        return elements;
    }

    private Term pattern(CelExpr argument) {
        Spot spot = spot(argument);
        try {
            return new Term.Constant(Computation.PATTERN, Pattern.compile(text(argument, "matches")), spot);
        } catch (PatternSyntaxException e) {
            throw new UnusableException(spot, PATTERN.with(e.getMessage()));
        }
    }

    private String text(CelExpr argument, String function) {
        if (argument.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && argument.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
            return argument.constant().stringValue();
        }
        throw new UnusableException(spot(argument), NO_TEXT.with(function));
    }

    private UnusableException tooMuch(Spot spot) {
        return new UnusableException(spot, TOO_MUCH.with(MOST_COST));
    }

    private Spot spot(CelExpr expression) {
        Optional<CelSourceLocation> at = Optional.ofNullable(
                        tree.getSource().getPositionsMap().get(expression.id()))
                .flatMap(tree.getSource()::getOffsetLocation);
        return at.map(location -> source.spot(location.getLine(), location.getColumn()))
                .orElseGet(() -> source.spot(1, 0));
    }
}
