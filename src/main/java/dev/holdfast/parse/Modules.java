package dev.holdfast.parse;

import java.util.List;
import java.util.Map;
import tla2sany.semantic.ModuleNode;

/**
 * What SANY made of a spec.
 *
 * @param all every module that the root needs, itself included, by name
 * @param order the names of all, each after those that its module needs
 */
record Modules(ModuleNode root, Map<String, ModuleNode> all, List<String> order) {}
