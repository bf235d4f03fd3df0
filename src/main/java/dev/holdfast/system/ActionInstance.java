package dev.holdfast.system;

import java.util.List;

/**
 * An action with the parameters for which it was taken.
 *
 * @param action index in Next order
 * @param parameters as text
 */
public record ActionInstance(int action, List<String> parameters) {
    public ActionInstance {
        parameters = List.copyOf(parameters);
    }
}
