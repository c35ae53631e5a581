package dev.argmax.service.delivery;

import java.util.UUID;

/// What is to be told to whom.
///
/// @param channel the name of a [Channel]
/// @param target whom the channel sends it to
/// @param subject what it is about; of one subject a target is sent one thing at a time
/// @param content what is sent, or whatever the channel needs to know; never changes under one id
public record Parcel(String course, String channel, UUID target, String subject, String content) {}
