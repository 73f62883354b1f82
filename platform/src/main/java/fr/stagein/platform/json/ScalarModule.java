package fr.stagein.platform.json;

import fr.stagein.events.Scalar;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes each {@link Scalar} as one string and reads it through its static {@code of(String)}. */
final class ScalarModule extends SimpleModule {

    @SuppressWarnings("rawtypes")
    ScalarModule() {
        super("scalars");
        addSerializer(Scalar.class, new StdSerializer<Scalar>(Scalar.class) {
            @Override
            public void serialize(Scalar value, JsonGenerator json, SerializationContext context) {
                json.writeString(value.toString());
            }
        });
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addDeserializers(new Scalars());
    }

    private static final class Scalars extends Deserializers.Base {
        @Override
        public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
            return isScalar(type);
        }

        @Override
        public @Nullable ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
            return isScalar(type.getRawClass()) ? new ScalarReader(type.getRawClass()) : null;
        }

        private static boolean isScalar(Class<?> type) {
            return Scalar.class.isAssignableFrom(type) && type.isRecord();
        }
    }

    private static final class ScalarReader extends StdDeserializer<Object> {

        private final transient Method of;

        ScalarReader(Class<?> type) {
            super(type);
            try {
                of = type.getMethod("of", String.class);
                // A package's own ids are not public, so their method needs to be made accessible.
                of.setAccessible(true);
            } catch (NoSuchMethodException missing) {
                throw new IllegalStateException(type + " needs a public static of(String)", missing);
            }
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getValueAsString();
            try {
                if (text != null) {
                    return of.invoke(null, text);
                }
            } catch (InvocationTargetException refused) {
                throw context.weirdStringException(text, handledType(), "not valid");
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
            return context.handleUnexpectedToken(handledType(), json);
        }
    }
}
