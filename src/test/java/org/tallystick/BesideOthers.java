package org.tallystick;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A long test that runs while others do, so that both cores of a small machine have work. It opens no index in this
 * process, where a database that fails takes Derby down for all, and where Derby interrupts other threads when one of
 * several databases is closed; and it leaves what belongs to all as it is: no system properties, no standard streams.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.CONCURRENT)
public @interface BesideOthers {}
