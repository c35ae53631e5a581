package probes.t;

class Attack {}
