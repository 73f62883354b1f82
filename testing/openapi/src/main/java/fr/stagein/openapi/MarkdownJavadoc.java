package fr.stagein.openapi;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.providers.SpringDocJavadocProvider;

/** Javadoc as OpenAPI wants it: one line, code between backticks. */
final class MarkdownJavadoc extends SpringDocJavadocProvider {

    @Override
    public String getClassJavadoc(Class<?> type) {
        return markdown(super.getClassJavadoc(type));
    }

    @Override
    public Map<String, String> getRecordClassParamJavadoc(Class<?> type) {
        return super.getRecordClassParamJavadoc(type).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, component -> markdown(component.getValue())));
    }

    @Override
    public String getMethodJavadocDescription(Method method) {
        return markdown(super.getMethodJavadocDescription(method));
    }

    @Override
    public String getMethodJavadocReturn(Method method) {
        return markdown(super.getMethodJavadocReturn(method));
    }

    @Override
    public @Nullable String getParamJavadoc(Method method, String name) {
        String text = super.getParamJavadoc(method, name);
        return text == null ? null : markdown(text);
    }

    @Override
    public String getFieldJavadoc(Field field) {
        return markdown(super.getFieldJavadoc(field));
    }

    private static String markdown(String javadoc) {
        return javadoc.replaceAll("</?code>", "`")
                .replaceAll("</?p>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
