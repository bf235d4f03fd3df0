package dev.holdfast.parse;

import tla2sany.semantic.SubstInNode;
import tla2sany.st.SyntaxTreeConstants;
import tla2sany.st.TreeNode;

/**
 * How an INSTANCE begins, read from the syntax tree because SANY's nodes do not tell: {@code I(x, y) == INSTANCE ...}.
 *
 * @param prefix {@code "I!"}, empty for an INSTANCE without name
 */
record InstanceHead(String prefix, int parameters) {

    static InstanceHead of(SubstInNode substitution) {
        TreeNode statement = substitution.getTreeNode();
        if (!statement.isKind(SyntaxTreeConstants.N_ModuleDefinition)) {
            return new InstanceHead("", 0);
        }
        // Name alone, or name ( x , y ): the signs between are leaves of their own.
        TreeNode[] left = statement.one()[0].heirs();
        return new InstanceHead(left[0].getImage() + "!", left.length > 1 ? left.length / 2 - 1 : 0);
    }
}
