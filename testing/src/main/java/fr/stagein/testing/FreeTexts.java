package fr.stagein.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.stagein.local.infrastructure.Checkout;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Checks that docs/safeguarding.md lists every text of a service's request bodies: as a free text with what is done
 * about contact data, or as no free text. Checks as well that the patterns applied to them can read long texts.
 */
public final class FreeTexts {

    private static final String NONE = "none";

    private FreeTexts() {}

    /**
     * Fails if a request body has a text that the document does not list or describes differently, or if the document
     * lists one that no longer exists.
     *
     * @param service as its rows in the document begin, such as {@code offer-service}
     */
    public static void check(String packageName, String service) throws IOException {
        Map<String, String> inCode = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(packageName).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .map(JavaMethod::getParameters)
                        .flatMap(parameters -> parameters.stream())
                        .filter(parameter ->
                                parameter.isAnnotatedWith("org.springframework.web.bind.annotation.RequestBody"))
                        .map(JavaParameter::getRawType)
                        .map(type -> type.reflect())
                        .forEach(type -> texts(type, inCode, new HashSet<>()));

        assertThat(inCode)
                .as("texts of %s, as docs/safeguarding.md has them", service)
                .isEqualTo(listed(service));
    }

    private static void texts(Class<?> type, Map<String, String> texts, Set<Class<?>> seen) {
        if (!type.isRecord() || type.getName().startsWith("fr.stagein.events.") || !seen.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            text(component.getAnnotatedType(), type.getSimpleName() + "." + component.getName(), texts, seen);
        }
    }

    private static void text(AnnotatedType type, String name, Map<String, String> texts, Set<Class<?>> seen) {
        if (type.getType() == String.class) {
            texts.put(name, handling(type));
            patterns(type, name);
        } else if (type.getType() instanceof Class<?> other) {
            texts(other, texts, seen);
        } else if (type instanceof AnnotatedParameterizedType many) {
            for (AnnotatedType one : many.getAnnotatedActualTypeArguments()) {
                text(one, name, texts, seen);
            }
        }
    }

    private static String handling(AnnotatedType type) {
        for (Annotation annotation : type.getAnnotations()) {
            if (annotation.annotationType().getSimpleName().equals("FreeText")) {
                return value(annotation, "value");
            }
        }
        return NONE;
    }

    /** A pattern with a repeated group recurses once for each line of a text and overflows the stack. */
    private static void patterns(AnnotatedType type, String name) {
        for (Annotation annotation : type.getAnnotations()) {
            if (annotation.annotationType().getSimpleName().equals("Pattern")) {
                Pattern pattern = Pattern.compile(value(annotation, "regexp"));
                for (String part : List.of("a", "a\n", "0 ", "0", "\n", "-.", "é")) {
                    assertTimeoutPreemptively(
                            Duration.ofSeconds(20),
                            () -> pattern.matcher(part.repeat(50_000)).matches(),
                            name);
                }
            }
        }
    }

    private static String value(Annotation annotation, String of) {
        try {
            return String.valueOf(annotation.annotationType().getMethod(of).invoke(annotation));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Rows such as {@code | offer-service | OfferDraft.title | … | REVIEWED | … |}. */
    private static Map<String, String> listed(String service) throws IOException {
        Map<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(Checkout.root().resolve("docs/safeguarding.md"))) {
            String[] cells = line.split("\\|", -1);
            if (cells.length > 5 && cells[1].strip().equals(service)) {
                listed.put(cells[2].strip().replace("`", ""), cells[cells.length - 3].strip());
            } else if (cells.length == 5 && cells[1].strip().equals(service)) {
                listed.put(cells[2].strip().replace("`", ""), NONE);
            }
        }
        return listed;
    }
}
