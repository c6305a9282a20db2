package org.amtsweg.model.feel;

import camundajar.impl.scala.Product;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.collection.Iterator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exponentiation;
import org.camunda.feel.syntaxtree.FunctionDefinition;
import org.camunda.feel.syntaxtree.FunctionInvocation;
import org.camunda.feel.syntaxtree.IterationContext;
import org.camunda.feel.syntaxtree.JavaFunctionInvocation;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.syntaxtree.PositionalFunctionParameters;
import org.camunda.feel.syntaxtree.QualifiedFunctionInvocation;
import org.camunda.feel.syntaxtree.Ref;

/** Walks a parsed expression and finds what we do not allow. */
final class SyntaxTree {

    /** Functions whose cost grows with the data only, and that need no clock. */
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "is defined",
            "get or else",
            "is empty",
            "string",
            "number",
            "boolean",
            "contains",
            "starts with",
            "ends with",
            "string length",
            "upper case",
            "lower case",
            "trim",
            "substring",
            "substring before",
            "substring after",
            "string join",
            "list contains",
            "count",
            "min",
            "max",
            "sum",
            "mean",
            "all",
            "any",
            "and",
            "or",
            "append",
            "concatenate",
            "distinct values",
            "flatten",
            "index of",
            "union",
            "sort",
            "reverse",
            "get value",
            "get entries",
            "abs",
            "floor",
            "ceiling",
            "decimal",
            "modulo",
            "round up",
            "round down",
            "round half up",
            "round half down",
            "even",
            "odd",
            "date",
            "time",
            "date and time",
            "duration",
            "years and months duration",
            "day of week",
            "day of year",
            "month of year",
            "week of year",
            "last day of month");

    /** Functions with a regular expression, allowed with a literal one that repeats nothing and so cannot run away. */
    private static final Set<String> PATTERN_FUNCTIONS = Set.of("matches", "replace", "split");

    private SyntaxTree() {}

    static Findings check(ParsedExpression expression) {
        List<Finding> findings = new ArrayList<>();
        walk(expression.expression(), node -> {
            if (node instanceof FunctionInvocation call
                    && !FUNCTIONS.contains(call.function())
                    && !hasPlainPattern(call)) {
                findings.add(Finding.error("", "feel.function", Map.of("function", call.function())));
            } else if (node instanceof QualifiedFunctionInvocation call) {
                findings.add(Finding.error("", "feel.function", Map.of("function", call.function())));
            } else if (node instanceof FunctionDefinition || node instanceof JavaFunctionInvocation) {
                findings.add(Finding.error("", "feel.not-allowed", Map.of("what", "function")));
            } else if (node instanceof IterationContext) {
                findings.add(Finding.error("", "feel.not-allowed", Map.of("what", "for … in a..b")));
            } else if (node instanceof Exponentiation) {
                findings.add(Finding.error("", "feel.not-allowed", Map.of("what", "**")));
            }
        });
        return new Findings(findings);
    }

    private static boolean hasPlainPattern(FunctionInvocation call) {
        return PATTERN_FUNCTIONS.contains(call.function())
                && call.params() instanceof PositionalFunctionParameters parameters
                && parameters.params().size() > 1
                && parameters.params().apply(1) instanceof ConstString pattern
                && !pattern.value().matches("(?s).*[*+{].*");
    }

    /** The first name of every reference. */
    static List<String> names(ParsedExpression expression) {
        Set<String> names = new LinkedHashSet<>();
        walk(expression.expression(), node -> {
            if (node instanceof Ref ref && !ref.names().isEmpty()) {
                names.add(ref.names().head());
            }
        });
        return List.copyOf(names);
    }

    private static void walk(Object node, Consumer<Object> visit) {
        visit.accept(node);
        Iterator<?> parts = null;
        if (node instanceof Iterable<?> list) {
            parts = list.iterator();
        } else if (node instanceof Product product) {
            parts = product.productIterator();
        }
        while (parts != null && parts.hasNext()) {
            walk(parts.next(), visit);
        }
    }
}
