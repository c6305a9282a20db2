package org.amtsweg.engine.camunda;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.amtsweg.engine.process.ExpressionRoots;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstProperty;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.FunctionNode;
import org.camunda.bpm.impl.juel.IdentifierNode;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.Tree;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Reads an expression without evaluating it (<i>Prüfung eines Ausdrucks</i>): it may name allowed roots and compare, nothing else.
 *
 * <p>The builder has no method invocations, so {@code a.b()} does not even parse.
 */
record ExpressionCheck(SortedSet<String> roots, Optional<Flaw> flaw) {

    static final Builder GRAMMAR = new Builder();

    /** What is wrong, and the name that is: a root, a function, or nothing. */
    record Flaw(String code, String name) {}

    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    static ExpressionCheck of(String text) {
        TreeSet<String> roots = new TreeSet<>();
        Tree tree;
        try {
            tree = GRAMMAR.build(text);
        } catch (TreeBuilderException e) {
            return new ExpressionCheck(roots, Optional.of(new Flaw("engine.expression.syntax", "")));
        }
        for (FunctionNode function : tree.getFunctionNodes()) {
            return new ExpressionCheck(roots, Optional.of(new Flaw("engine.expression.function", function.getName())));
        }
        if (readsALiteral(tree.getRoot())) {
            return new ExpressionCheck(roots, Optional.of(new Flaw("engine.expression.syntax", "")));
        }
        Optional<Flaw> flaw = Optional.empty();
        for (IdentifierNode identifier : tree.getIdentifierNodes()) {
            roots.add(identifier.getName());
            if (!ExpressionRoots.ALL.contains(identifier.getName())) {
                flaw = Optional.of(new Flaw("engine.expression.root", identifier.getName()));
            }
        }
        return new ExpressionCheck(roots, flaw);
    }

    /** {@code ''.class} names no root at all, yet reads a property of something. */
    private static boolean readsALiteral(Node node) {
        if (node instanceof AstProperty property
                && !(property.getChild(0) instanceof AstProperty)
                && !(property.getChild(0) instanceof AstIdentifier)) {
            return true;
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (readsALiteral(node.getChild(i))) {
                return true;
            }
        }
        return false;
    }
}
