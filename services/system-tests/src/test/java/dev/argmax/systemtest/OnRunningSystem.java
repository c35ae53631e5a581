package dev.argmax.systemtest;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// The test class asks for an [dev.argmax.launch.ArgmaxSystem] in its constructor. All classes of
/// one run share it; a class that stops a part of it starts that part again.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RunningSystem.class)
@interface OnRunningSystem {}
