"""The process that runs a model: the only place that imports llama_cpp.

`library` is a thin layer over the C functions, `writing` makes one text with it, `__main__` talks with
the parent. Everything here may crash at any time without harm to the rest of the program.
"""
