package org.amtsweg.verifier.space;

import java.util.List;

/**
 * A step from one state to another (<i>Zustandsübergang</i>) with what happens on it, in order.
 *
 * <p>By the engine's rules a move begins with something from outside (a task is done, a timer is due, a message comes) or with the choice of a gateway, and goes on
 * until tokens wait or the next choice is to be made: nothing else can come between. By the rules of the standard a move is the work of one node.
 */
public record Move(int target, List<Happening> happenings) {

    public Move {
        happenings = List.copyOf(happenings);
    }
}
