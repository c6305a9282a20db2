package org.amtsweg.model.process;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An executable process as read from its BPMN file (<i>Prozessmodell</i>), without an engine. Immutable. */
@SuppressWarnings("DoNotCallSuggester") // STUB
public final class ProcessModel {

    private ProcessModel() {}

    public String processId() {
        throw new UnsupportedOperationException();
    }

    /** {@code camunda:versionTag} of the process; blocks have one. */
    public Optional<String> versionTag() {
        throw new UnsupportedOperationException();
    }

    /** A copy of the file. */
    public byte[] bpmn() {
        throw new UnsupportedOperationException();
    }

    public Optional<Element> element(String id) {
        throw new UnsupportedOperationException(id);
    }

    /** All flow nodes, those in sub-processes included, in the order of the file. */
    public Collection<Element> elements() {
        throw new UnsupportedOperationException();
    }

    public List<BlockCall> calledBlocks() {
        throw new UnsupportedOperationException();
    }

    /** The steps (topics) that it uses. */
    public Set<String> topics() {
        throw new UnsupportedOperationException();
    }

    public Set<String> decisionRefs() {
        throw new UnsupportedOperationException();
    }

    public Set<String> formRefs() {
        throw new UnsupportedOperationException();
    }

    public Set<String> messageNames() {
        throw new UnsupportedOperationException();
    }

    public Set<String> deadlineNames() {
        throw new UnsupportedOperationException();
    }
}
