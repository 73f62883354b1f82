package fr.stagein.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.MethodRefEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every pattern in the classes of a service and of what it shares with others: those given to {@code Pattern.compile},
 * {@code String.matches}, {@code replaceAll}, {@code replaceFirst} and {@code split} as a constant, those in a
 * {@code @Pattern}, and those that constants of our classes hold.
 */
public final class Patterns {

    private static final Set<String> TAKE_A_PATTERN = Set.of("matches", "replaceAll", "replaceFirst", "split");
    private static final String CONSTRAINT = "Ljakarta/validation/constraints/Pattern;";

    private static final Set<String> SEARCH = Set.of(
            "find",
            "results",
            "replaceAll",
            "replaceFirst",
            "split",
            "splitAsStream",
            "asPredicate",
            "appendReplacement");

    private final Map<String, Pattern> held = new TreeMap<>();
    private final Map<String, Pattern> searched = new TreeMap<>();

    private Patterns() {}

    /**
     * Fails if one of them recurses or backtracks on a long text.
     *
     * @param service any class of each module to look through
     */
    public static void stand_long_and_hostile_text(Class<?>... service) {
        var patterns = new Patterns();
        for (Class<?> one : service) {
            patterns.readAllBeside(one);
        }
        assertThat(patterns.held.size() + patterns.searched.size())
                .as("patterns found")
                .isPositive();
        List<String> failures = new ArrayList<>();
        patterns.held.forEach((where, pattern) ->
                HostileText.verdict(pattern, Matcher::matches).ifPresent(bad -> failures.add(where + " " + bad)));
        patterns.searched.forEach((where, pattern) ->
                HostileText.verdict(pattern, Patterns::findAll).ifPresent(bad -> failures.add(where + " " + bad)));
        assertThat(failures).as(() -> String.join("\n", failures)).isEmpty();
    }

    private void readAllBeside(Class<?> one) {
        try {
            URI place = one.getProtectionDomain().getCodeSource().getLocation().toURI();
            if (place.getPath().endsWith(".jar")) {
                try (var jar = FileSystems.newFileSystem(Path.of(place))) {
                    readAll(jar.getPath("/fr"));
                }
            } else {
                readAll(Path.of(place));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (java.net.URISyntaxException noPlace) {
            throw new IllegalStateException(noPlace);
        }
    }

    private void readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                read(ClassFile.of().parse(Files.readAllBytes(file)));
            }
        }
    }

    private void read(ClassModel model) {
        String name = model.thisClass().asInternalName().replace('/', '.');
        constraints(name, model);
        model.fields().forEach(field -> constraints(name, field));
        for (MethodModel method : model.methods()) {
            constraints(name, method);
            method.code().ifPresent(code -> constants(name, code));
        }
        model.findAttribute(Attributes.record())
                .ifPresent(components -> components.components().forEach(one -> constraints(name, one)));
        if (uses(model, "java/util/regex/Pattern")) {
            constantsOf(name, calls(model, SEARCH), calls(model, Set.of("matches", "lookingAt")));
        }
    }

    private static boolean calls(ClassModel model, Set<String> methods) {
        for (var entry : model.constantPool()) {
            if (entry instanceof MethodRefEntry call
                    && call.owner().asInternalName().startsWith("java/util/regex/")
                    && methods.contains(call.name().stringValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean uses(ClassModel model, String type) {
        for (var entry : model.constantPool()) {
            if (entry instanceof ClassEntry used && used.asInternalName().equals(type)) {
                return true;
            }
        }
        return false;
    }

    /** A constant that is loaded before the call that takes a pattern, in the same run of instructions. */
    private void constants(String where, CodeModel code) {
        List<String> loaded = new ArrayList<>();
        int flags = 0;
        for (CodeElement element : code) {
            if (element instanceof ConstantInstruction constant) {
                if (constant.constantValue() instanceof String text) {
                    loaded.add(text);
                } else if (constant.constantValue() instanceof Integer number) {
                    flags = number;
                }
            } else if (element instanceof InvokeInstruction call) {
                String owner = call.owner().asInternalName();
                String method = call.name().stringValue();
                boolean onText = owner.equals("java/lang/String") && TAKE_A_PATTERN.contains(method);
                boolean compiled = owner.equals("java/util/regex/Pattern")
                        && (method.equals("compile") || method.equals("matches"));
                if (compiled || onText) {
                    // A replacement follows the pattern.
                    int from = method.startsWith("replace") ? 2 : 1;
                    if (loaded.size() >= from) {
                        boolean withFlags =
                                compiled && call.type().stringValue().contains("I)");
                        Pattern pattern = Pattern.compile(loaded.get(loaded.size() - from), withFlags ? flags : 0);
                        // What is compiled is met once more, in the constant that holds it.
                        boolean matches = method.equals("matches");
                        found(where, pattern, onText && !matches, matches);
                    }
                }
                loaded.clear();
            }
        }
    }

    private void constraints(String where, AttributedElement element) {
        element.findAttribute(Attributes.runtimeVisibleAnnotations())
                .ifPresent(all -> all.annotations().forEach(one -> constraint(where, one)));
        element.findAttribute(Attributes.runtimeVisibleTypeAnnotations())
                .ifPresent(all -> all.annotations().forEach(one -> constraint(where, one.annotation())));
        element.findAttribute(Attributes.runtimeVisibleParameterAnnotations())
                .ifPresent(all -> all.parameterAnnotations()
                        .forEach(parameter -> parameter.forEach(one -> constraint(where, one))));
    }

    private void constraint(String where, Annotation annotation) {
        if (annotation.className().stringValue().equals(CONSTRAINT)) {
            for (AnnotationElement element : annotation.elements()) {
                if (element.name().stringValue().equals("regexp")
                        && element.value() instanceof AnnotationValue.OfString regexp) {
                    found(where, Pattern.compile(regexp.stringValue()), false, true);
                }
            }
        }
    }

    /** Those that are put together while a class is loaded. */
    private void constantsOf(String name, boolean searches, boolean matches) {
        try {
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                    field.setAccessible(true);
                    for (Pattern pattern : within(field.get(null))) {
                        // Where it is used elsewhere, it may be used in either way.
                        found(name, pattern, searches || !matches, matches || !searches);
                    }
                }
            }
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }

    private static List<Pattern> within(Object value) throws ReflectiveOperationException {
        List<Pattern> patterns = new ArrayList<>();
        if (value instanceof Pattern pattern) {
            patterns.add(pattern);
        } else if (value instanceof Iterable<?> many && !(value instanceof Path)) {
            for (Object one : many) {
                patterns.addAll(within(one));
            }
        } else if (value instanceof Map<?, ?> map) {
            patterns.addAll(within(map.values()));
        } else if (value instanceof Record && value.getClass().getName().startsWith("fr.stagein.")) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                patterns.addAll(within(component.getAccessor().invoke(value)));
            }
        }
        return patterns;
    }

    private void found(String where, Pattern pattern, boolean searches, boolean matches) {
        String key = where + " " + pattern.flags() + " " + pattern;
        if (searches) {
            searched.put(key, pattern);
        }
        if (matches) {
            held.put(key, pattern);
        }
    }

    /** As replaceAll and split do. */
    private static void findAll(Matcher matcher) {
        boolean more = true;
        while (more) {
            more = matcher.find();
        }
    }
}
