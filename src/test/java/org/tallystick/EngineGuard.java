package org.tallystick;

import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.derby.iapi.jdbc.InternalDriver;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Holds test classes that run beside each other to their one condition: a database that fails takes down the engine of
 * the whole process, and with it the index of whatever test runs beside.
 */
public final class EngineGuard implements AfterEachCallback {
    private static final AtomicReference<InternalDriver> ENGINE = new AtomicReference<>();

    @Override
    public void afterEach(ExtensionContext test) {
        InternalDriver now = InternalDriver.activeDriver();
        InternalDriver before = ENGINE.getAndSet(now);
        if (before != null && before != now && !isIsolated(test.getRequiredTestClass())) {
            throw new IllegalStateException(
                    "Derby went down; what let a database fail, this test or one beside it, has to be @Isolated");
        }
    }

    private static boolean isIsolated(Class<?> test) {
        Class<?> outer = test.getEnclosingClass();
        return isAnnotated(test, Isolated.class) || (outer != null && isIsolated(outer));
    }
}
