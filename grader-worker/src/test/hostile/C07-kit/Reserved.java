package dev.argmax.kit;

class Evidence {}
