;; The arithmetic of the encoder, four figures at a time and eight in products. Offsets are in bytes and even by 16, but those of scales by 4;
;; lengths are in figures (32-bit floats) and even by 4. Adds in a fixed order, so that results are the same on every machine. Assembled by
;; scripts/build-kernel.ts.
(module
  (memory (export "memory") 1)

  ;; Sum of the four whole numbers of a vector, as a float.
  (func $sum (param $v v128) (result f32)
    (f32.convert_i32_s
      (i32.add
        (i32.add (i32x4.extract_lane 0 (local.get $v)) (i32x4.extract_lane 1 (local.get $v)))
        (i32.add (i32x4.extract_lane 2 (local.get $v)) (i32x4.extract_lane 3 (local.get $v))))))

  ;; The greatest of the four figures of a vector.
  (func $most (param $v v128) (result f32)
    (f32.max
      (f32.max (f32x4.extract_lane 0 (local.get $v)) (f32x4.extract_lane 1 (local.get $v)))
      (f32.max (f32x4.extract_lane 2 (local.get $v)) (f32x4.extract_lane 3 (local.get $v)))))

  ;; Rows of x in whole numbers of 16 bits: to[row][i] = x[row][i] / scale[row], where the scale makes the greatest of the row 8191. A row of
  ;; zeros has scale 0; one with NaN or an infinity makes all outs NaN; below 1e-34 the scale is too small to be kept, and so are the products.
  ;; Eight figures at a time: inner is even by 8.
  (func (export "round") (param $x i32) (param $rows i32) (param $inner i32) (param $to i32) (param $scales i32)
    (local $at i32) (local $end i32) (local $factor v128) (local $most v128) (local $greatest f32)
    (block $done
      (loop $eachRow
        (br_if $done (i32.le_s (local.get $rows) (i32.const 0)))
        (local.set $end (i32.add (local.get $x) (i32.shl (local.get $inner) (i32.const 2))))
        (local.set $most (v128.const i32x4 0 0 0 0))
        (local.set $at (local.get $x))
        (loop $eachPart
          (local.set $most (f32x4.max (local.get $most) (f32x4.abs (v128.load (local.get $at)))))
          (local.set $at (i32.add (local.get $at) (i32.const 16)))
          (br_if $eachPart (i32.lt_u (local.get $at) (local.get $end))))
        (local.set $greatest (call $most (local.get $most)))
        (f32.store (local.get $scales) (f32.div (local.get $greatest) (f32.const 8191)))
        (local.set $factor
          (f32x4.splat
            (select (f32.div (f32.const 8191) (local.get $greatest)) (f32.const 0) (f32.gt (local.get $greatest) (f32.const 0)))))
        (loop $eachEight
          (v128.store (local.get $to)
            (i16x8.narrow_i32x4_s
              (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $factor) (v128.load (local.get $x)))))
              (i32x4.trunc_sat_f32x4_s (f32x4.nearest (f32x4.mul (local.get $factor) (v128.load offset=16 (local.get $x)))))))
          (local.set $to (i32.add (local.get $to) (i32.const 16)))
          (local.set $x (i32.add (local.get $x) (i32.const 32)))
          (br_if $eachEight (i32.lt_u (local.get $x) (local.get $end))))
        (local.set $scales (i32.add (local.get $scales) (i32.const 4)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $eachRow))))

  ;; out[row][o] = bias[o] + xScale[row] * wScale[o] * the sum over i of x[row][i] * w[o][i]. x and w are whole numbers of 16 bits, of at most
  ;; 8191 and 127, so that sums of up to 2,000 products stay within 32 bits. inner is even by 8, outs by 4.
  (func (export "affine")
    (param $x i32) (param $xScales i32) (param $rows i32) (param $inner i32)
    (param $w i32) (param $wScales i32) (param $bias i32) (param $outs i32) (param $out i32)
    (local $xEnd i32) (local $xAt i32) (local $wAt i32) (local $o i32)
    (local $width i32) (local $width2 i32) (local $width3 i32) (local $xScale v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128) (local $v v128)
    (local.set $width (i32.shl (local.get $inner) (i32.const 1)))
    (local.set $width2 (i32.shl (local.get $width) (i32.const 1)))
    (local.set $width3 (i32.add (local.get $width2) (local.get $width)))
    (local.set $outs (i32.shl (local.get $outs) (i32.const 2)))
    (block $done
      (loop $eachRow
        (br_if $done (i32.le_s (local.get $rows) (i32.const 0)))
        (local.set $o (i32.const 0))
        (local.set $wAt (local.get $w))
        (local.set $xEnd (i32.add (local.get $x) (local.get $width)))
        (local.set $xScale (v128.load32_splat (local.get $xScales)))
        (loop $eachOut
          (local.set $a (v128.const i32x4 0 0 0 0))
          (local.set $b (v128.const i32x4 0 0 0 0))
          (local.set $c (v128.const i32x4 0 0 0 0))
          (local.set $d (v128.const i32x4 0 0 0 0))
          (local.set $xAt (local.get $x))
          (loop $eachPart
            (local.set $v (v128.load (local.get $xAt)))
            (local.set $a (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (local.get $v) (v128.load (local.get $wAt)))))
            (local.set $b (i32x4.add (local.get $b)
              (i32x4.dot_i16x8_s (local.get $v) (v128.load (i32.add (local.get $wAt) (local.get $width))))))
            (local.set $c (i32x4.add (local.get $c)
              (i32x4.dot_i16x8_s (local.get $v) (v128.load (i32.add (local.get $wAt) (local.get $width2))))))
            (local.set $d (i32x4.add (local.get $d)
              (i32x4.dot_i16x8_s (local.get $v) (v128.load (i32.add (local.get $wAt) (local.get $width3))))))
            (local.set $wAt (i32.add (local.get $wAt) (i32.const 16)))
            (local.set $xAt (i32.add (local.get $xAt) (i32.const 16)))
            (br_if $eachPart (i32.lt_u (local.get $xAt) (local.get $xEnd))))
          (v128.store (i32.add (local.get $out) (local.get $o))
            (f32x4.add
              (v128.load (i32.add (local.get $bias) (local.get $o)))
              (f32x4.mul
                (f32x4.mul (local.get $xScale) (v128.load (i32.add (local.get $wScales) (local.get $o))))
                (f32x4.replace_lane 3
                  (f32x4.replace_lane 2
                    (f32x4.replace_lane 1 (f32x4.splat (call $sum (local.get $a))) (call $sum (local.get $b)))
                    (call $sum (local.get $c)))
                  (call $sum (local.get $d))))))
          (local.set $wAt (i32.add (local.get $wAt) (local.get $width3)))
          (local.set $o (i32.add (local.get $o) (i32.const 16)))
          (br_if $eachOut (i32.lt_s (local.get $o) (local.get $outs))))
        (local.set $out (i32.add (local.get $out) (local.get $outs)))
        (local.set $x (local.get $xEnd))
        (local.set $xScales (i32.add (local.get $xScales) (i32.const 4)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $eachRow))))

  ;; 1 / (1 + e^-x), figure by figure. e^-x is 2^n times 2^r: n is a whole number that goes to the exponent of the float, r lies between
  ;; -1/2 and 1/2, where a polynomial of Taylor's terms is right to the last digit or two. Beyond 60 the result is 0 or 1 anyway.
  (func $sigmoid (param $x v128) (result v128)
    (local $y v128) (local $n v128) (local $r v128)
    (local.set $y
      (f32x4.mul
        (f32x4.max (f32x4.min (local.get $x) (f32x4.splat (f32.const 60))) (f32x4.splat (f32.const -60)))
        (f32x4.splat (f32.const -1.44269504))))
    (local.set $n (f32x4.nearest (local.get $y)))
    (local.set $r (f32x4.mul (f32x4.sub (local.get $y) (local.get $n)) (f32x4.splat (f32.const 0.693147181))))
    (local.set $y (f32x4.splat (f32.const 0.00138888889)))
    (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $r)) (f32x4.splat (f32.const 0.00833333333))))
    (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $r)) (f32x4.splat (f32.const 0.0416666667))))
    (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $r)) (f32x4.splat (f32.const 0.166666667))))
    (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $r)) (f32x4.splat (f32.const 0.5))))
    (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $r)) (f32x4.splat (f32.const 1))))
    (local.set $y (f32x4.add (f32x4.mul (local.get $y) (local.get $r)) (f32x4.splat (f32.const 1))))
    (local.set $y (i32x4.add (local.get $y) (i32x4.shl (i32x4.trunc_sat_f32x4_s (local.get $n)) (i32.const 23))))
    (f32x4.div (f32x4.splat (f32.const 1)) (f32x4.add (f32x4.splat (f32.const 1)) (local.get $y))))

  ;; The gates of a recurrent unit of so many figures. input and before have three times as many: those of reset, update and new. The state
  ;; becomes new + update * (state - new), where new is tanh(input + reset * before), and tanh(x) is 2 / (1 + e^-2x) - 1.
  (func (export "gate") (param $input i32) (param $before i32) (param $state i32) (param $length i32)
    (local $width i32) (local $end i32) (local $reset v128) (local $update v128) (local $new v128)
    (local.set $width (i32.shl (local.get $length) (i32.const 2)))
    (local.set $end (i32.add (local.get $state) (local.get $width)))
    (loop $each
      (local.set $reset (call $sigmoid (f32x4.add (v128.load (local.get $input)) (v128.load (local.get $before)))))
      (local.set $update
        (call $sigmoid
          (f32x4.add
            (v128.load (i32.add (local.get $input) (local.get $width)))
            (v128.load (i32.add (local.get $before) (local.get $width))))))
      (local.set $new
        (f32x4.add
          (v128.load (i32.add (local.get $input) (i32.shl (local.get $width) (i32.const 1))))
          (f32x4.mul
            (local.get $reset)
            (v128.load (i32.add (local.get $before) (i32.shl (local.get $width) (i32.const 1)))))))
      (local.set $new (call $sigmoid (f32x4.add (local.get $new) (local.get $new))))
      (local.set $new (f32x4.sub (f32x4.add (local.get $new) (local.get $new)) (f32x4.splat (f32.const 1))))
      (v128.store (local.get $state)
        (f32x4.add
          (local.get $new)
          (f32x4.mul (local.get $update) (f32x4.sub (v128.load (local.get $state)) (local.get $new)))))
      (local.set $input (i32.add (local.get $input) (i32.const 16)))
      (local.set $before (i32.add (local.get $before) (i32.const 16)))
      (local.set $state (i32.add (local.get $state) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $state) (local.get $end)))))

  ;; to[i] = the greater of to[i] and from[i]
  (func (export "greatest") (param $to i32) (param $from i32) (param $length i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $length) (i32.const 2))))
    (loop $each
      (v128.store (local.get $to) (f32x4.max (v128.load (local.get $to)) (v128.load (local.get $from))))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $to) (local.get $end)))))

  ;; to[i] = to[i] + from[i]
  (func (export "add") (param $to i32) (param $from i32) (param $length i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $length) (i32.const 2))))
    (loop $each
      (v128.store (local.get $to) (f32x4.add (v128.load (local.get $to)) (v128.load (local.get $from))))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $to) (local.get $end)))))

  ;; to[i] = the greater of to[i] and 0
  (func (export "rectify") (param $to i32) (param $length i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (i32.shl (local.get $length) (i32.const 2))))
    (loop $each
      (v128.store (local.get $to) (f32x4.max (v128.load (local.get $to)) (v128.const i32x4 0 0 0 0)))
      (local.set $to (i32.add (local.get $to) (i32.const 16)))
      (br_if $each (i32.lt_u (local.get $to) (local.get $end))))))
