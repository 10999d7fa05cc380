// Attention as an ONNX model, made here: the plain graph, and the fused operator of ONNX Runtime.
import protobuf from 'protobufjs';

const { root } = protobuf.parse(`syntax = "proto3";
message TensorProto { repeated int64 dims = 1; int32 data_type = 2; repeated float float_data = 4; string name = 8; bytes raw_data = 9; }
message AttributeProto { string name = 1; float f = 2; int64 i = 3; repeated int64 ints = 8; int32 type = 20; }
message NodeProto { repeated string input = 1; repeated string output = 2; string name = 3; string op_type = 4;
  repeated AttributeProto attribute = 5; string domain = 7; }
message Dimension { int64 dim_value = 1; }
message Shape { repeated Dimension dim = 1; }
message TensorType { int32 elem_type = 1; Shape shape = 2; }
message TypeProto { TensorType tensor_type = 1; }
message ValueInfoProto { string name = 1; TypeProto type = 2; }
message GraphProto { repeated NodeProto node = 1; string name = 2; repeated TensorProto initializer = 5;
  repeated ValueInfoProto input = 11; repeated ValueInfoProto output = 12; }
message OperatorSetIdProto { string domain = 1; int64 version = 2; }
message ModelProto { int64 ir_version = 1; repeated OperatorSetIdProto opset_import = 8; GraphProto graph = 7; }`);
const ModelProto = root.lookupType('ModelProto');

const FLOAT = 1;
const [ATTRIBUTE_INT, ATTRIBUTE_INTS] = [2, 7];

const value = (name, dims) => ({
  name,
  type: { tensorType: { elemType: FLOAT, shape: { dim: dims.map((dimValue) => ({ dimValue })) } } },
});
const node = (opType, input, output, attribute = [], domain = '') => ({
  opType,
  input,
  output: [output],
  attribute,
  domain,
});

function model(nodes, dims, initializer = []) {
  const graph = {
    node: nodes,
    name: 'attention',
    initializer,
    input: ['q', 'k', 'v'].map((name) => value(name, dims)),
    output: [value('out', dims)],
  };
  const opsets = [
    { domain: '', version: 17 },
    { domain: 'com.microsoft', version: 1 },
  ];
  return ModelProto.encode(ModelProto.fromObject({ irVersion: 8, opsetImport: opsets, graph })).finish();
}

/** What is added to scores so that nobody looks ahead. */
const upperTriangle = (n) => Float32Array.from({ length: n * n }, (_, i) => (i % n > Math.floor(i / n) ? -1e9 : 0));

/** MatMul, Mul, [Add], Softmax, MatMul. */
export function plainModel(n, d, causal) {
  const scalar = { dims: [1], dataType: FLOAT, floatData: [1 / Math.sqrt(d)], name: 'scale' };
  const mask = { dims: [n, n], dataType: FLOAT, name: 'mask' };
  if (causal) mask.rawData = new Uint8Array(upperTriangle(n).buffer);
  const nodes = [
    node('Transpose', ['k'], 'kt', [{ name: 'perm', ints: [1, 0], type: ATTRIBUTE_INTS }]),
    node('MatMul', ['q', 'kt'], 'products'),
    node('Mul', ['products', 'scale'], 'scores'),
    ...(causal ? [node('Add', ['scores', 'mask'], 'masked')] : []),
    node('Softmax', [causal ? 'masked' : 'scores'], 'weights', [{ name: 'axis', i: 1, type: ATTRIBUTE_INT }]),
    node('MatMul', ['weights', 'v'], 'out'),
  ];
  return model(nodes, [n, d], causal ? [scalar, mask] : [scalar]);
}

/** com.microsoft.MultiHeadAttention with one head. */
export function fusedModel(n, d, causal) {
  const attributes = [
    { name: 'num_heads', i: 1, type: ATTRIBUTE_INT },
    ...(causal ? [{ name: 'unidirectional', i: 1, type: ATTRIBUTE_INT }] : []),
  ];
  return model([node('MultiHeadAttention', ['q', 'k', 'v'], 'out', attributes, 'com.microsoft')], [1, n, d]);
}
