package org.amtsweg.verifier.flow;

import java.util.Optional;

/** The way from one node to the next (<i>Sequenzfluss</i>). Two flows are equal only if they are the same flow of the same reading. */
public final class SequenceFlow {

    private final XmlTree xml;
    private final FlowNode source;
    private final FlowNode target;
    private final boolean drawn;

    SequenceFlow(XmlTree xml, FlowNode source, FlowNode target, boolean drawn) {
        this.xml = xml;
        this.source = source;
        this.target = target;
        this.drawn = drawn;
    }

    public String id() {
        return xml.attribute("id").orElse(source.id() + ">" + target.id());
    }

    /** Empty if it has none. */
    public String name() {
        return xml.name();
    }

    public FlowNode source() {
        return source;
    }

    public FlowNode target() {
        return target;
    }

    /** The text of the condition, as written. */
    public Optional<String> condition() {
        return xml.child("conditionExpression").map(XmlTree::text).filter(text -> !text.isEmpty());
    }

    /** Taken when no other may be taken. */
    public boolean isDefault() {
        return source.xml().attribute("default").equals(xml.attribute("id"))
                && xml.attribute("id").isPresent();
    }

    public int line() {
        return xml.line();
    }

    /** Has a line of at least two points in the diagram. */
    public boolean isDrawn() {
        return drawn;
    }

    @Override
    public String toString() {
        return id();
    }
}
