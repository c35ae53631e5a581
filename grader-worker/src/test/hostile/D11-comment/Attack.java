// package t; final class Attack {}
