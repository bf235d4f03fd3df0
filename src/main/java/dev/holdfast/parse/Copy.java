package dev.holdfast.parse;

import java.util.ArrayList;
import java.util.List;
import tla2sany.semantic.ExprNode;
import tla2sany.semantic.FormalParamNode;
import tla2sany.semantic.OpDefNode;
import tla2sany.semantic.SubstInNode;

/**
 * What identifies the copy of a definition: SANY's body, which all its names share, and the instance it is seen through.
 *
 * @param arity tells {@code I(x)!Op} from {@code Op} where the instantiated module declares nothing to substitute
 */
record Copy(ExprNode body, Instance instance, int arity) {

    /**
     * The copy that a definition stands for. SANY writes {@code I!Op} as the substitutions of the INSTANCE around the
     * body of Op, and {@code I!J!Op} as two layers of them; the parameters of the instances come first, in that order.
     */
    static Copy of(OpDefNode definition, Instance from, Home home) {
        ExprNode body = definition.getBody();
        Instance instance = from;
        List<FormalParamNode> parameters = new ArrayList<>(List.of(definition.getParams()));
        while (body instanceof SubstInNode substitution) {
            InstanceHead head = InstanceHead.of(substitution);
            List<FormalParamNode> own = parameters.subList(0, head.parameters());
            instance = home.enter(instance, substitution, head, List.copyOf(own));
            own.clear();
            body = substitution.getBody();
        }
        return new Copy(body, instance, from.parameters().size() + definition.getArity());
    }
}
