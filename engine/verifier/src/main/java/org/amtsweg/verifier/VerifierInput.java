package org.amtsweg.verifier;

import java.util.Optional;
import org.amtsweg.model.process.Surroundings;
import org.amtsweg.verifier.flow.CalledProcesses;
import org.amtsweg.verifier.space.Bounds;

/** A file to be verified (<i>Prüfauftrag</i>): its content, by which semantics, how far, and what is known around it. Immutable. */
public final class VerifierInput {

    private final String file;
    private final byte[] content;
    private final Semantics semantics;
    private final Bounds bounds;
    private final CalledProcesses called;
    private final Optional<Surroundings> surroundings;

    private VerifierInput(
            String file,
            byte[] content,
            Semantics semantics,
            Bounds bounds,
            CalledProcesses called,
            Optional<Surroundings> surroundings) {
        this.file = file;
        this.content = content;
        this.semantics = semantics;
        this.bounds = bounds;
        this.called = called;
        this.surroundings = surroundings;
    }

    /** A file alone, by the engine's semantics. */
    public static VerifierInput of(String file, byte[] content) {
        return new VerifierInput(
                file, content.clone(), Semantics.ENGINE, Bounds.DEFAULT, CalledProcesses.NONE, Optional.empty());
    }

    public VerifierInput by(Semantics other) {
        return new VerifierInput(file, content, other, bounds, called, surroundings);
    }

    public VerifierInput within(Bounds other) {
        return new VerifierInput(file, content, semantics, other, called, surroundings);
    }

    /** With the processes that its call activities start; those of its own file are found without. */
    public VerifierInput calling(CalledProcesses other) {
        return new VerifierInput(file, content, semantics, bounds, other, surroundings);
    }

    /** With the folder it belongs to. */
    public VerifierInput in(Surroundings folder) {
        return new VerifierInput(file, content, semantics, bounds, called, Optional.of(folder));
    }

    public String file() {
        return file;
    }

    public byte[] content() {
        return content.clone();
    }

    public Semantics semantics() {
        return semantics;
    }

    public Bounds bounds() {
        return bounds;
    }

    public CalledProcesses called() {
        return called;
    }

    public Optional<Surroundings> surroundings() {
        return surroundings;
    }
}
