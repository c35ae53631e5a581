package ai.djl.ndarray;

class NDManager {}
