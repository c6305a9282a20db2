package org.amtsweg.verifier.space;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.amtsweg.verifier.Trace;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.NodeKind;

/** Where the tokens of a state stand. */
final class Places {

    private record Token(String path, FlowNode node) {}

    private final Net net;
    private final List<Token> tokens = new ArrayList<>();

    Places(Net net, World world) {
        this.net = net;
        collect(world.top(), "");
        tokens.sort(Comparator.comparing(Token::path));
    }

    private void collect(Inst inst, String calls) {
        for (int i = 0; i < inst.size && inst.header >= 0; i++) {
            int code = inst.tokens[i] & World.CODE;
            if (!net.isNote(code)) {
                FlowNode node = net.node[net.place(code)];
                tokens.add(new Token(calls + node.id(), node));
            }
        }
        for (int i = 0; i < inst.open; i++) {
            int header = inst.kids[i].header;
            boolean call = header < net.node.length
                    && net.op[header] == Op.SCOPE
                    && net.node[header].kind() == NodeKind.CALL_ACTIVITY;
            collect(inst.kids[i], call ? calls + net.node[header].id() + "/" : calls);
        }
    }

    List<String> paths() {
        return tokens.stream().map(Token::path).toList();
    }

    List<FlowNode> nodes() {
        return tokens.stream().map(Token::node).toList();
    }

    List<Trace.Place> places() {
        return tokens.stream()
                .map(token -> new Trace.Place(token.path(), token.node().label()))
                .toList();
    }
}
