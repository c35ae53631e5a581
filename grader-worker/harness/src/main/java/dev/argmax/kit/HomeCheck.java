package dev.argmax.kit;

/// A check that students may have: it holds no secret, and no expected value but what it is given.
/// Visible test cases judged by such a check can be run at home; its class goes into the starter.
@FunctionalInterface
public interface HomeCheck extends Check {}
