package t;

interface N<Z> {}

class M<A, B> {}

class Deep<X> implements N<N<? super Deep<Deep<X>>>> {
  N<? super Deep<Byte>> cast(Deep<Byte> c) {
    return c;
  }
}
