package fr.stagein.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole service on the real Postgres and Kafka with its real security chain: a database of its own, topics of its
 * own, the Dordogne pack, tokens from {@link Tokens}, {@link Calls} to ask it with. Contexts are shared by the test classes that ask for the same.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(Calls.class)
@ContextConfiguration(initializers = ServiceTestContext.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {}
