package dev.argmax.service.pset;

/// What a pset package says about itself.
///
/// @param device `CPU` or `GPU`
public record Pset(String digest, String slug, String title, String device, double maxScore) {}
