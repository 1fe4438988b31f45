package dev.stampbook.testing;

import dev.stampbook.Stampbook;
import dev.stampbook.wallet.google.GoogleOutside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/// The whole server on a real port, started once and shared by every test of the run: whatever
/// makes two contexts differ costs the suite a start.
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {
            Stampbook.class,
            Harness.class,
            Http.class,
            Fixtures.class,
            Setting.class,
            Shops.class,
            GoogleOutside.class
        },
        webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
@ExtendWith(HarnessExtension.class)
@interface WholeContext {}
