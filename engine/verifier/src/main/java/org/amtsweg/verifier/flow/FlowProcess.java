package org.amtsweg.verifier.flow;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A process of a file (<i>Prozess</i>) and the pool that stands for it, if one does. */
public final class FlowProcess {

    private final XmlTree xml;
    private final String file;
    private final String pool;
    private final FlowScope scope;

    FlowProcess(XmlTree xml, String file, String pool, FlowScope scope) {
        this.xml = xml;
        this.file = file;
        this.pool = pool;
        this.scope = scope;
    }

    public String id() {
        return xml.id();
    }

    /** Its own name, or that of its pool; empty if there is none. */
    public String name() {
        return xml.name().isEmpty() ? pool : xml.name();
    }

    /** What the designer wrote about it; empty if nothing. */
    public String documentation() {
        return xml.child("documentation").map(XmlTree::text).orElse("");
    }

    public String file() {
        return file;
    }

    public boolean isExecutable() {
        return xml.attribute("isExecutable").equals(Optional.of("true"));
    }

    /** {@code camunda:versionTag}. */
    public Optional<String> versionTag() {
        return xml.camunda("versionTag");
    }

    public Map<String, String> properties() {
        return xml.properties();
    }

    public FlowScope scope() {
        return scope;
    }

    /** All nodes, those in sub-processes included. */
    public Stream<FlowNode> nodes() {
        return scope.allNodes();
    }

    public Optional<FlowNode> node(String id) {
        return nodes().filter(node -> node.id().equals(id)).findFirst();
    }

    public int line() {
        return xml.line();
    }

    @Override
    public String toString() {
        return id();
    }
}
