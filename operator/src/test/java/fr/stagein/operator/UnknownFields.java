package fr.stagein.operator;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** fabric8's types put what they do not know into their additional properties; this finds it anywhere in a tree. */
final class UnknownFields {

    private UnknownFields() {}

    static List<String> of(Object node, String path) {
        List<String> found = new ArrayList<>();
        if (node instanceof Collection<?> all) {
            all.forEach(one -> found.addAll(of(one, path)));
        }
        if (node == null || !node.getClass().getName().startsWith("io.fabric8.kubernetes.api.model")) {
            return found;
        }
        if (node instanceof Enum<?>) {
            return found;
        }
        for (Method method : node.getClass().getMethods()) {
            if (method.getParameterCount() > 0 || !method.getName().startsWith("get")) {
                continue;
            }
            Object value = read(node, method);
            if (method.getName().equals("getAdditionalProperties")) {
                ((Map<?, ?>) value).keySet().forEach(name -> found.add(path + "." + name));
            } else if (!method.getName().equals("getClass")) {
                String name = method.getName().substring(3);
                found.addAll(of(value, path + "." + Character.toLowerCase(name.charAt(0)) + name.substring(1)));
            }
        }
        return found;
    }

    private static Object read(Object node, Method method) {
        try {
            return method.invoke(node);
        } catch (IllegalAccessException | InvocationTargetException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
